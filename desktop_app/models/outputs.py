"""What the office laid out itself of its papers: Word templates, statistical forms, places."""

from typing import Any

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Versioned, reference
from desktop_app.models.types import Json


class WordTemplate(Versioned, Base):
    """A template that the office edited in Word, in place of the shipped one of that kind."""

    __tablename__ = "word_template"

    kind: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    stored_id: Mapped[int] = reference("stored_file")


class StatisticForm(Versioned, Base):
    """A statistical form as the office laid it out, from a year on, in place of the shipped one."""

    __tablename__ = "statistic_form"
    __table_args__ = (UniqueConstraint("code", "first_year"), STRICT)

    code: Mapped[str] = mapped_column(Text)
    first_year: Mapped[int]
    definition: Mapped[Any] = mapped_column(Json)


class StatisticFigure(Versioned, Base):
    """A figure of a form that the office wrote by hand in place of the counted one, and why."""

    __tablename__ = "statistic_figure"
    __table_args__ = (UniqueConstraint("year", "code", "line", "column"), STRICT)

    year: Mapped[int]
    code: Mapped[str] = mapped_column(Text)
    line: Mapped[str] = mapped_column(Text)
    column: Mapped[str] = mapped_column(Text)
    figure: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)


class PrintLayout(Versioned, Base):
    """Where each part of a certificate stands, as the office set it, in place of the shipped."""

    __tablename__ = "print_layout"

    code: Mapped[str] = mapped_column(Text, unique=True)
    definition: Mapped[Any] = mapped_column(Json)
