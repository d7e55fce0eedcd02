"""A release on its way to a reader's eyes: blocks, the words in them, lines, paint."""
