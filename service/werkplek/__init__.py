"""What the adviseur does: each file one kind of act or view, the same for a page, the API and a test."""
