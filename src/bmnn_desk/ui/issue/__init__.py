"""The four steps of issuing a document, and the prints after it."""
