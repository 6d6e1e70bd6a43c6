"""From free Dutch text to skills and conditions, each with the sentence in which it was found."""
