"""One paper as the page offers it."""

from dataclasses import dataclass

from desktop_app.domain.text import fold


@dataclass(frozen=True, slots=True)
class Offer:
    """One paper: its kind as services know it, the group it stands in, its title, what it says.

    `page`: where it is made, if not here; else where to go when it cannot be made yet.
    """

    kind: str
    group: str
    title: str
    about: str
    page: str = ""
    elsewhere: bool = False

    def is_meant(self, typed: str) -> bool:
        """Whether each word that was typed begins one of the words that tell of it."""
        told = f" {fold(f'{self.title} {self.about} {self.group}')}"
        return all(f" {word}" in told for word in fold(typed).split())
