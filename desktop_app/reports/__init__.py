"""What a report says, in no file format."""
