"""Paper out of the machine: which printers there are, and pages on them at true size."""
