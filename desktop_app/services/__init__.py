"""The desk: use cases, where rules, store and files meet."""
