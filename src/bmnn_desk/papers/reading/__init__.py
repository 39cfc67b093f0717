"""Reads what the office wrote, from DOCX and PDF."""
