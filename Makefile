.PHONY: lint
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
