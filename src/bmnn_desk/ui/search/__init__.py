"""The search over all books."""
