"""The skills language: skills and beroepen in everyday Dutch, with links to ESCO, CompetentNL and ISCO-08."""
