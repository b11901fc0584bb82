"""Every check lets a good file through and finds its own fault."""
