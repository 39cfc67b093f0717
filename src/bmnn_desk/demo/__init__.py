"""The demonstration: the whole job on invented data, without a screen."""
