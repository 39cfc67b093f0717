"""The office's own layouts: default templates, what stands in a template, filling it."""
