"""The page of forms: what is known of each, its sample, its corrections."""
