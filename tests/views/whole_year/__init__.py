"""The whole year of an emulation office by mouse and keys: a module for each step."""
