"""The table becomes selections, frames and Plotly figures."""
