"""Licences and the bill of materials, made from the lock: `python -m tests.licences write`."""
