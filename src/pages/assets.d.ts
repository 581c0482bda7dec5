declare module '*.xlsx' {
  const address: string;
  export default address;
}
