"""The skills language that ships with the project: three CSV files, written for it, read by `laden.basis`."""
