(SELECT list(department_id) FROM dim_department)
