"""Titles, quotas and base salaries as dated records, and the facts of people that they ask for."""
