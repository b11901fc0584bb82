"""Certificates and letters of thanks: the texts of each page, in the places of its layout."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.certificates.fields import fill
from desktop_app.domain.certificates.layouts import Layout, Offset, Part


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its layout, the fields' values, and what it is printed on.

    `stock`: paper that has its frame and head on it already; `printer`: whose offset is meant.
    """

    layout: Layout
    values: Mapping[str, str]
    stock: bool = False
    printer: str = ""

    @property
    def offset(self) -> Offset:
        """How far everything moves: on blank paper nothing has to be met."""
        return self.layout.offset(self.printer) if self.stock else Offset()

    @property
    def has_frame(self) -> bool:
        """Whether the frame is drawn."""
        return self.layout.frame and not self.stock

    @property
    def texts(self) -> tuple[tuple[Part, str], ...]:
        """The parts that are printed, each with its text."""
        filled = ((one, fill(one.text, self.values)) for one in self.layout.parts)
        return tuple(
            (part, text.upper() if part.capitals else text)
            for part, text in filled
            if text and (part.on_stock or not self.stock)
        )
