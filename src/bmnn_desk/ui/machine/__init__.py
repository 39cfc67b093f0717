"""The machines of the office, and the files that sweeps found: their lists and words."""
