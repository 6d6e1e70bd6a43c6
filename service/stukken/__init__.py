"""Documents for whoever answers for the system: register, cards, impact assessments and instructions for use."""
