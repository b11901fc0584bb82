"""Digital signatures of PDFs by pyHanko: made offline, with a file or a token, and checked.

Loading pyHanko takes half a second: import these modules where they are used, never at the start.
"""
