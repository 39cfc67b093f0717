"""What this machine shows of itself, read-only: links, past networks, drives, system, printers."""
