"""Figures and reports for beleid as files: SVG, CSV, HTML, PDF and XLSX. Everything is drawn from `Figuur` alone."""
