"""The languages of the pages of a werkzoekende: `nl`, in which the pages are written, and one folder for each other."""
