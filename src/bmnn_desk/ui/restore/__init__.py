"""The way back from the worst day: a backup becomes the store, page by page."""
