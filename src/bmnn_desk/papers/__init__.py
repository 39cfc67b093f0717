"""DOCX and PDF, in and out: pure functions over bytes; knows forms and rows, not the store."""
