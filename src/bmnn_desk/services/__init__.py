"""What the office does: one verb a file, fn(work, request) -> frozen result."""
