"""Charts as geometry: where each bar, dot and label stands, so that the templates only draw."""

from briefing.render.charts.coverage_chart import draw_charts
from briefing.render.charts.drawing import Bar, Dot, Drawing, Label, Line
from briefing.render.charts.timeline import draw_timeline

__all__ = ["Bar", "Dot", "Drawing", "Label", "Line", "draw_charts", "draw_timeline"]
