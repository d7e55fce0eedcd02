"""A release body on its way to the screen: blocks, the words in them, and lines."""
