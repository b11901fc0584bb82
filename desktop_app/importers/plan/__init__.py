"""Plan documents (kế hoạch) read by the layout of NĐ 30/2020: lines in, a draft out."""

from desktop_app.importers.plan.reading import read_plan
from desktop_app.importers.plan.refusal import looks_like_plan, why_no_plan

__all__ = ["looks_like_plan", "read_plan", "why_no_plan"]
