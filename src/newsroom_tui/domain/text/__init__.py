"""Text as such: cleaned, counted, broken into lines."""
