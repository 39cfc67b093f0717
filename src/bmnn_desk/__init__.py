"""Offline desk for Vietnamese state-secret documents (bí mật nhà nước)."""

__version__ = "0.1.0"
