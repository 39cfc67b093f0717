"""The settings page's sections."""
