"""The floor that the dashboard is measured against: one chart of twenty points and one choice that changes it."""

import plotly.graph_objects as go
import streamlit as st

chosen = st.multiselect("Statuses", ["happened", "planned", "reported", "denied", "ongoing"])
points = list(range(20 - 5 * len(chosen)))
st.plotly_chart(go.Figure(go.Scatter(x=points, y=points, mode="markers")))
