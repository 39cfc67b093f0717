"""Parts of the window where a text is checked and printed for signature (workflow 2.2)."""
