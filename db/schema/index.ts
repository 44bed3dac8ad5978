export * from "./catalogue";
export * from "./events";
export * from "./people";
export * from "./records";
export * from "./system";
export * from "./totals";
export * from "./units";
