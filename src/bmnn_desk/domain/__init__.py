"""The office in plain Python: values and rules; no Qt, no SQL, no files."""
