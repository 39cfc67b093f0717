"""Asks of the machine: worker processes, the office suite, drives, printers."""
