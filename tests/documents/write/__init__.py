"""Writes the invented documents of tests/documents (python -m tests.documents.write)."""
