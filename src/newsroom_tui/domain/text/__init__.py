"""What is known of text itself: cleaning, counting, wrapping."""
