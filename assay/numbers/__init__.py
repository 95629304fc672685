"""The report's numbers: read from `content/metrics.yml`, checked, worked out."""
