"""Small questions over the screen: each is dismissed with its answer, or None."""
