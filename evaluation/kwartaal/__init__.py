"""The quarterly report: every figure worked out from events by a query that is shown with it."""
