"""What speed claims are made from: ratios, measured side by side in one run."""
