"""Whether the richtingen find the work that somebody's skills belong to, and what their thresholds rest on."""
