"""Figures of the pages for beleid that the quarterly report does not have."""
